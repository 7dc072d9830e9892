"""What a user asked cannot be done."""


class RefusedError(Exception):
    """What was asked cannot be done as asked; the message says in Chinese why and what to do."""
