import warnings

with warnings.catch_warnings():
    # TwitchIO's web server, which is never started, is built in a way aiohttp discourages.
    warnings.filterwarnings("ignore", "Inheritance class AiohttpAdapter", DeprecationWarning)
    import twitchio  # noqa: F401  # imported first, and quietly
