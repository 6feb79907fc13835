// Keys: Ed25519 signatures (RFC 8032) and private keys wrapped under a passphrase (Argon2id, RFC 9106), all by libsodium.
//
// Secret bytes live in libsodium's guarded memory: locked, left out of core dumps, wiped when they go.
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>

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

    QByteArrayView view() const;
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

bool signatureHolds(QByteArrayView publicKey, QByteArrayView message, QByteArrayView signature);

/// The same public key in a form that people can read to each other: the first 80 bits of its SHA-256 as five groups of four hex
/// digits.
QString fingerprint(QByteArrayView publicKey);

/// A private key as it is kept: sealed (XChaCha20-Poly1305) under a key made from the passphrase. JSON text.
/// The costs are stored beside it and capped when read, so that a hostile file cannot ask for all memory.
QByteArray wrap(const SigningKey &key, const Secret &passphrase, const KdfCost &cost = {});

/// Refused when the passphrase is wrong; Input when `wrapped` is no wrapped key.
Result<SigningKey> unwrap(const QByteArray &wrapped, const Secret &passphrase);

} // namespace gaoqian
