// Keys: Ed25519 signatures (RFC 8032) and private keys wrapped under a passphrase (Argon2id, RFC 9106), all by libsodium.
//
// Secret bytes live in libsodium's guarded memory: locked, left out of core dumps, wiped when they go.
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>

#include <optional>

#include <memory>

namespace gaoqian {

/// Bytes that must not leak: a passphrase or a private key. Move-only.
class Secret {
public:
    Secret();
    explicit Secret(QByteArrayView bytes); ///< Copies; the caller wipes its own copy (see `wipe`).
    ~Secret();
    Secret(Secret &&) noexcept;
    Secret &operator=(Secret &&) noexcept;

    /// A passphrase as typed: NFC-normalised UTF-8, so that the same characters from another input method are the same
    /// passphrase.
    static Secret fromPassphrase(const QString &typed);

    /// `size` zero bytes to be filled in place through `data`, so that a new key never lies in ordinary memory.
    static Secret zeroed(qsizetype size);

    QByteArrayView view() const;
    unsigned char *data();
    bool isEmpty() const;

private:
    struct Guarded;
    std::unique_ptr<Guarded> m_guarded;
};

/// Overwrites text or bytes that held a secret, as far as implicit sharing lets us: call it on the only copy.
void wipe(QString &text);
void wipe(QByteArray &bytes);

/// How hard a passphrase is to try: Argon2id's passes and memory.
struct KdfCost {
    quint64 passes = 3;
    quint64 memoryBytes = 64 * 1024 * 1024;

    /// Next to nothing; for tests and the sample newsroom, whose passphrases are public.
    static KdfCost minimal();
    bool operator==(const KdfCost &) const = default;
};

class SigningKey {
public:
    static SigningKey generate();

    QByteArray publicKey() const;                  ///< 32 bytes.
    QByteArray sign(QByteArrayView message) const; ///< 64 bytes.

    /// The 32-byte seed, for wrapping alone.
    const Secret &seed() const { return m_seed; }
    static Result<SigningKey> fromSeed(Secret seed);

private:
    Secret m_seed;
    Secret m_secretKey;
    QByteArray m_publicKey;
};

/// Whether `bytes` can be anybody's public key: a point of the curve, of the right size.
bool isPublicKey(QByteArrayView bytes);

bool signatureHolds(QByteArrayView publicKey, QByteArrayView message, QByteArrayView signature);

/// The same public key in a form that people can read to each other: the first 80 bits of its SHA-256 as five groups of four hex
/// digits.
QString fingerprint(QByteArrayView publicKey);

/// A private key as it is kept: sealed (XChaCha20-Poly1305) under a key made from the passphrase. JSON text with "kdf", "passes",
/// "memory" (bytes), "publicKey", "salt", "nonce" and "box", bytes as base64. `cost` is brought into what libsodium and `unwrap`
/// allow: 1 to 20 passes, 8 KiB to 1 GiB. Io where that memory is not to be had. Dear (a tenth of a second): never while a
/// transaction is open, which keeps everybody else from writing.
Result<QByteArray> wrap(const SigningKey &key, const Secret &passphrase, const KdfCost &cost = {});

/// Whose key `wrapped` says that it holds, which only `unwrap` proves; nothing when it is no wrapped key.
std::optional<QByteArray> publicKeyOf(const QByteArray &wrapped);

/// Refused when the passphrase is wrong (or the sealed bytes were changed, which looks the same), and for no other reason; Input
/// when `wrapped` is no wrapped key or asks for more than the limits of `wrap`, so that a hostile file cannot ask for all memory;
/// Io where the memory is not to be had. As dear as `wrap`.
Result<SigningKey> unwrap(const QByteArray &wrapped, const Secret &passphrase);

} // namespace gaoqian
