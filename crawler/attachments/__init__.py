"""Files linked from pages, read as text and tables: a module for each format, one dict of readers."""
