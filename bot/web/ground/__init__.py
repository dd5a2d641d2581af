"""What the pages stand on: the running bot behind them, and the feed of its cases."""
