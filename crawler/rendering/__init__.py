"""Pages that only a browser shows: what the static pass could not read is opened in the system's own Chromium."""
