# Small, not root, read-only root: mount a folder at /data and another at /keys, which must not be one.
FROM python:3.11-slim AS build
WORKDIR /srv/concordia
COPY requirements-build.lock requirements.lock ./
RUN python -m venv /venv \
 && /venv/bin/pip install --no-cache-dir --require-hashes -r requirements-build.lock \
 && /venv/bin/pip install --no-cache-dir --no-build-isolation --use-pep517 --require-hashes -r requirements.lock
COPY pyproject.toml README.md ./
COPY bot bot
COPY adapters adapters
COPY handlers handlers
COPY storage storage
COPY content content
RUN /venv/bin/pip install --no-cache-dir --no-build-isolation --no-deps -e .

FROM python:3.11-slim
COPY --from=build /venv /venv
COPY --from=build /srv/concordia /srv/concordia
RUN useradd --system --no-create-home concordia && install -d -o concordia -m 700 /data /keys
USER concordia
WORKDIR /srv/concordia
ENV PATH=/venv/bin:$PATH \
    PYTHONDONTWRITEBYTECODE=1 \
    CONCORDIA_DATA_DIR=/data \
    CONCORDIA_KEYRING=/keys/keyring.json \
    CONCORDIA_HEALTH_PORT=9090
VOLUME ["/data", "/keys"]
STOPSIGNAL SIGTERM
# Whether the process turns; /readyz says more, and a platform that is away is no reason to start anew.
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s --retries=3 \
    CMD ["python", "-c", "import http.client as h, os, sys; c = h.HTTPConnection('127.0.0.1', int(os.environ['CONCORDIA_HEALTH_PORT']), timeout=4); c.request('GET', '/healthz'); sys.exit(c.getresponse().status != 200)"]
ENTRYPOINT ["concordia"]
CMD ["run"]
