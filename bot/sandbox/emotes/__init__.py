"""What stands in for BetterTTV, FrankerFaceZ and 7TV."""
