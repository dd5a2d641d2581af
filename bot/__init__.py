"""The shell: verdicts become effects, effects are recorded, then carried out."""
