"""The desk for programs: the deeds of its pages as JSON, by personal tokens."""
