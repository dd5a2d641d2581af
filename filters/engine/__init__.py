"""What every filter stands on: messages, views of their text, findings, charters, verdicts."""
