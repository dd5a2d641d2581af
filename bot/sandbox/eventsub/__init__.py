"""The sandbox's EventSub: subscriptions, conduits, sessions, frames."""
