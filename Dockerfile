# A small image: what was built stays behind in the first stage, and nothing in the second is written to.
#
#   docker build -t chartreuse .
#   docker build -t chartreuse --build-arg EXTRA=reader .    # with the second reader

FROM python:3.11-slim-bookworm AS built

ARG EXTRA=""
ENV UV_PROJECT_ENVIRONMENT=/venv \
    UV_COMPILE_BYTECODE=1 \
    UV_LINK_MODE=copy \
    UV_PYTHON_DOWNLOADS=never \
    UV_NO_CACHE=1

WORKDIR /app
# whatever is not in the lock file, or has no wheel, stops the build: nothing is compiled here
RUN pip install --no-cache-dir --only-binary :all: uv==0.13.8
COPY pyproject.toml uv.lock ./
RUN uv sync --frozen --no-dev --no-install-project --no-build ${EXTRA:+--extra "$EXTRA"}
COPY filters filters
COPY charters charters
COPY bot bot
RUN python -m compileall -q filters charters bot


FROM python:3.11-slim-bookworm

# pip and its like have no business in what runs
RUN rm -rf /usr/local/lib/python3.11/site-packages /usr/local/lib/python3.11/ensurepip /usr/local/bin/pip* \
    && groupadd --system --gid 10001 chartreuse \
    && useradd --system --uid 10001 --gid 10001 --no-create-home --home-dir /data --shell /usr/sbin/nologin chartreuse \
    && install -d -o chartreuse -g chartreuse -m 0700 /data

COPY --from=built /venv /venv
COPY --from=built /app /app

ENV PATH=/venv/bin:$PATH \
    PYTHONPATH=/app \
    PYTHONDONTWRITEBYTECODE=1 \
    PYTHONUNBUFFERED=1 \
    CHARTREUSE_WEB__HOST=0.0.0.0 \
    CHARTREUSE_WEB__PORT=8477

# the database, the key, the desk's own files and your charters; all else can be read-only
WORKDIR /data
VOLUME /data
USER 10001:10001
EXPOSE 8477
STOPSIGNAL SIGTERM

HEALTHCHECK --interval=30s --timeout=5s --start-period=60s --retries=3 \
    CMD ["python", "-c", "import urllib.request as ask; ask.urlopen('http://127.0.0.1:8477/healthz', timeout=4)"]

ENTRYPOINT ["python", "-m", "bot"]
CMD ["run", "--config", "/data/config.toml"]
