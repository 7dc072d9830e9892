"""Certificates that do not hold are noted, not refused; a protocol our client cannot speak is its own limit."""

import datetime as dt
import ipaddress
import socket
import ssl
import warnings
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID
from scrapy import Request
from scrapy.http import Response

from crawler import transport
from crawler.fetches import FetchState
from crawler.transport import TLS_UNVERIFIED, NoAnswerError, Transport
from tests.crawler.wire import HTML, Peer, talk, whole


def certificate(folder: Path, name: str = "127.0.0.1", days: int = 30) -> tuple[Path, Path]:
    """A self-signed certificate of `name`, which began two months ago and ends in so many days."""
    key = ec.generate_private_key(ec.SECP256R1())
    now = dt.datetime.now(dt.UTC)
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
    try:
        other: x509.GeneralName = x509.IPAddress(ipaddress.ip_address(name))
    except ValueError:
        other = x509.DNSName(name)
    made = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(subject)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - dt.timedelta(days=60))
        .not_valid_after(now + dt.timedelta(days=days))
        .add_extension(x509.SubjectAlternativeName([other]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    pem = serialization.Encoding.PEM
    (folder / "certificate").write_bytes(made.public_bytes(pem))
    (folder / "key").write_bytes(
        key.private_bytes(pem, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    )
    return folder / "certificate", folder / "key"


def server_context(files: tuple[Path, Path]) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(*files)
    return context


@pytest.mark.parametrize(
    ("name", "days", "trusted", "flags"),
    [
        pytest.param("127.0.0.1", 30, True, [], id="good"),
        pytest.param("127.0.0.1", 30, False, [TLS_UNVERIFIED], id="self-signed"),
        pytest.param("127.0.0.1", -3, True, [TLS_UNVERIFIED], id="expired"),
        pytest.param("www.other.gov.cn", 30, True, [TLS_UNVERIFIED], id="another's name"),
    ],
)
def test_certificates(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, days: int, trusted: bool, flags: list[str]
) -> None:
    files = certificate(tmp_path, name, days)
    if trusted:
        trusting = ssl.create_default_context(cafile=str(files[0]))
        monkeypatch.setattr(transport, "_verifying", lambda: trusting)
    peer = Peer(whole())

    async def ask(client: Transport, url: str) -> Response:
        first = await client.download_request(Request(url))
        assert first.flags == flags
        return await client.download_request(Request(url))

    response = talk(peer, ask, tls=server_context(files))
    assert (response.body, response.flags) == (HTML, flags)
    assert len(peer.requests) == 2


def test_old_tls_is_the_limit_of_our_client(tmp_path: Path) -> None:
    context = server_context(certificate(tmp_path))
    context.set_ciphers("DEFAULT@SECLEVEL=0")
    with warnings.catch_warnings(action="ignore"):
        context.minimum_version = ssl.TLSVersion.TLSv1
        context.maximum_version = ssl.TLSVersion.TLSv1_1

    def refuse(listener: socket.socket) -> None:
        for _ in range(2):  # once for each of our ways to ask; asyncio's own server would not send the alert
            connection, _ = listener.accept()
            with connection, suppress(ssl.SSLError):
                context.wrap_socket(connection, server_side=True)

    with socket.create_server(("127.0.0.1", 0)) as listener, ThreadPoolExecutor() as threads:
        refused = threads.submit(refuse, listener)
        url = f"https://127.0.0.1:{listener.getsockname()[1]}/"
        with pytest.raises(NoAnswerError, match="协议过旧或为国密") as raised:
            talk(Peer(b""), lambda client, _: client.download_request(Request(url)))
        refused.result()
    assert raised.value.state is FetchState.NETWORK_ERROR
