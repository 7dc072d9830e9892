"""Property tests ask whether something is right, never how fast: a busy computer fails nobody."""

from hypothesis import settings

settings.register_profile("unhurried", parent=settings.get_profile(settings.get_current_profile_name()), deadline=None)
settings.load_profile("unhurried")
