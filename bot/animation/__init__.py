"""What chat brings to a show: its questions, testimonies, corrections, calls for help, thanks."""
