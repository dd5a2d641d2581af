"""What stands on a page: templates and values in the reader's own words."""
