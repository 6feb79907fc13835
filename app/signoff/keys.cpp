#include "signoff/keys.h"

#include "signoff/words.h"

#include <QCryptographicHash>

#include <sodium.h>

#include <new>

namespace gaoqian {

namespace {

/// libsodium wants one call before any other; further ones cost nothing.
void ensureSodium()
{
    static const bool ready = sodium_init() >= 0;
    if (!ready)
        qFatal("libsodium cannot be used on this machine");
}

const unsigned char *raw(QByteArrayView bytes) { return reinterpret_cast<const unsigned char *>(bytes.data()); }
unsigned char *raw(QByteArray &bytes) { return reinterpret_cast<unsigned char *>(bytes.data()); }

} // namespace

struct Secret::Guarded {
    explicit Guarded(qsizetype length) : size(length)
    {
        ensureSodium();
        bytes = static_cast<unsigned char *>(sodium_malloc(size_t(length)));
        if (!bytes)
            throw std::bad_alloc();
        sodium_memzero(bytes, size_t(length));
    }
    ~Guarded() { sodium_free(bytes); }
    Q_DISABLE_COPY_MOVE(Guarded)

    unsigned char *bytes = nullptr;
    qsizetype size = 0;
};

Secret::Secret() = default;
Secret::~Secret() = default;
Secret::Secret(Secret &&) noexcept = default;
Secret &Secret::operator=(Secret &&) noexcept = default;

Secret::Secret(QByteArrayView bytes) : Secret(zeroed(bytes.size()))
{
    if (!bytes.isEmpty())
        std::copy(bytes.begin(), bytes.end(), m_guarded->bytes);
}

Secret Secret::zeroed(qsizetype size)
{
    Secret secret;
    if (size > 0)
        secret.m_guarded = std::make_unique<Guarded>(size);
    return secret;
}

Secret Secret::fromPassphrase(const QString &typed)
{
    QString normal = typed.normalized(QString::NormalizationForm_C);
    QByteArray bytes = normal.toUtf8();
    Secret secret(bytes);
    wipe(bytes);
    wipe(normal);
    return secret;
}

QByteArrayView Secret::view() const
{
    return m_guarded ? QByteArrayView(reinterpret_cast<const char *>(m_guarded->bytes), m_guarded->size) : QByteArrayView();
}

unsigned char *Secret::data() { return m_guarded ? m_guarded->bytes : nullptr; }

bool Secret::isEmpty() const { return !m_guarded; }

void wipe(QString &text)
{
    if (!text.isEmpty())
        sodium_memzero(text.data(), size_t(text.size()) * sizeof(QChar));
    text.clear();
}

void wipe(QByteArray &bytes)
{
    if (!bytes.isEmpty())
        sodium_memzero(bytes.data(), size_t(bytes.size()));
    bytes.clear();
}

SigningKey SigningKey::generate()
{
    Secret seed = Secret::zeroed(crypto_sign_SEEDBYTES);
    randombytes_buf(seed.data(), crypto_sign_SEEDBYTES);
    return std::move(fromSeed(std::move(seed))).value();
}

Result<SigningKey> SigningKey::fromSeed(Secret seed)
{
    if (seed.view().size() != crypto_sign_SEEDBYTES)
        return inputError(SignoffWords::tr("This is no private key: it has %1 bytes instead of %2")
                              .arg(seed.view().size())
                              .arg(crypto_sign_SEEDBYTES));
    SigningKey key;
    key.m_secretKey = Secret::zeroed(crypto_sign_SECRETKEYBYTES);
    key.m_publicKey.resize(crypto_sign_PUBLICKEYBYTES);
    crypto_sign_seed_keypair(raw(key.m_publicKey), key.m_secretKey.data(), raw(seed.view()));
    key.m_seed = std::move(seed);
    return key;
}

QByteArray SigningKey::publicKey() const { return m_publicKey; }

QByteArray SigningKey::sign(QByteArrayView message) const
{
    QByteArray signature(crypto_sign_BYTES, Qt::Uninitialized);
    crypto_sign_detached(raw(signature), nullptr, raw(message), size_t(message.size()), raw(m_secretKey.view()));
    return signature;
}

bool isPublicKey(QByteArrayView bytes)
{
    ensureSodium();
    return bytes.size() == crypto_sign_PUBLICKEYBYTES && crypto_core_ed25519_is_valid_point(raw(bytes)) == 1;
}

bool signatureHolds(QByteArrayView publicKey, QByteArrayView message, QByteArrayView signature)
{
    ensureSodium();
    return publicKey.size() == crypto_sign_PUBLICKEYBYTES && signature.size() == crypto_sign_BYTES &&
           crypto_sign_verify_detached(raw(signature), raw(message), size_t(message.size()), raw(publicKey)) == 0;
}

QString fingerprint(QByteArrayView publicKey)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(publicKey);
    const QString digits = QString::fromLatin1(hash.result().toHex());
    QStringList groups;
    for (qsizetype i = 0; i < 20; i += 4)
        groups += digits.mid(i, 4);
    return groups.join(u' ');
}

} // namespace gaoqian
