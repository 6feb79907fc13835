// Private keys at rest: sealed under a key that Argon2id makes of the passphrase.
#include "signoff/canonical.h"
#include "signoff/keys.h"
#include "signoff/words.h"

#include <QJsonDocument>

#include <sodium.h>

namespace gaoqian {

using namespace Qt::StringLiterals;

namespace {

constexpr quint64 minPasses = crypto_pwhash_argon2id_OPSLIMIT_MIN;
constexpr quint64 maxPasses = 20;
constexpr quint64 minMemory = crypto_pwhash_argon2id_MEMLIMIT_MIN;
constexpr quint64 maxMemory = 1024 * 1024 * 1024;
constexpr qsizetype maxWrappedBytes = 4096; // A wrapped key has about 400.
constexpr qsizetype boxBytes = crypto_sign_SEEDBYTES + crypto_aead_xchacha20poly1305_ietf_ABYTES;
constexpr auto kdfName = "argon2id"_L1;

const unsigned char *raw(QByteArrayView bytes) { return reinterpret_cast<const unsigned char *>(bytes.data()); }
unsigned char *raw(QByteArray &bytes) { return reinterpret_cast<unsigned char *>(bytes.data()); }

QByteArray randomBytes(qsizetype size)
{
    QByteArray bytes(size, Qt::Uninitialized);
    randombytes_buf(bytes.data(), size_t(size));
    return bytes;
}

/// Sealed beside the box: a box cannot be passed off as another person's.
QByteArray boundData(const QByteArray &publicKey) { return "gaoqian-key-1\n" + publicKey; }

/// Empty when the machine cannot give the memory.
Secret sealingKey(const Secret &passphrase, const QByteArray &salt, const KdfCost &cost)
{
    Secret key = Secret::zeroed(crypto_aead_xchacha20poly1305_ietf_KEYBYTES);
    const QByteArrayView words = passphrase.view();
    const int failed =
        crypto_pwhash(key.data(), crypto_aead_xchacha20poly1305_ietf_KEYBYTES, words.isEmpty() ? "" : words.data(),
                      quint64(words.size()), raw(salt), cost.passes, size_t(cost.memoryBytes), crypto_pwhash_ALG_ARGON2ID13);
    return failed ? Secret() : std::move(key);
}

Error noMemory(const KdfCost &cost)
{
    return ioError(
        SignoffWords::tr("There is not enough free memory for a passphrase (%1 MiB); close other programs and try again")
            .arg(cost.memoryBytes / (1024 * 1024)));
}

/// A wrapped key taken apart.
struct Parts {
    KdfCost cost;
    QByteArray publicKey;
    QByteArray salt;
    QByteArray nonce;
    QByteArray box;
};

std::optional<QByteArray> bytesOf(const QJsonValue &value, qsizetype size)
{
    const auto decoded = QByteArray::fromBase64Encoding(value.toString().toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded || decoded.decoded.size() != size)
        return std::nullopt;
    return decoded.decoded;
}

/// A whole number within the limits; JSON numbers are doubles.
std::optional<quint64> costOf(const QJsonValue &value, quint64 least, quint64 most)
{
    const double number = value.toDouble(-1);
    if (!(number >= double(least) && number <= double(most)) || number != double(quint64(number)))
        return std::nullopt;
    return quint64(number);
}

Result<Parts> partsOf(const QByteArray &wrapped)
{
    const QJsonObject json = wrapped.size() <= maxWrappedBytes ? QJsonDocument::fromJson(wrapped).object() : QJsonObject();
    const auto publicKey = bytesOf(json["publicKey"_L1], crypto_sign_PUBLICKEYBYTES);
    const auto salt = bytesOf(json["salt"_L1], crypto_pwhash_SALTBYTES);
    const auto nonce = bytesOf(json["nonce"_L1], crypto_aead_xchacha20poly1305_ietf_NPUBBYTES);
    const auto box = bytesOf(json["box"_L1], boxBytes);
    if (json["kdf"_L1].toString() != kdfName || !publicKey || !salt || !nonce || !box)
        return inputError(
            SignoffWords::tr("This is no wrapped key; restore the person's key from a backup, or have the newsroom's admin "
                             "make a new one"));
    const auto passes = costOf(json["passes"_L1], minPasses, maxPasses);
    const auto memory = costOf(json["memory"_L1], minMemory, maxMemory);
    if (!passes || !memory)
        return inputError(
            SignoffWords::tr("This wrapped key asks for more work or memory than any of ours (%1 passes, %2 MiB); restore it "
                             "from a backup")
                .arg(maxPasses)
                .arg(maxMemory / (1024 * 1024)));
    return Parts{{*passes, *memory}, *publicKey, *salt, *nonce, *box};
}

} // namespace

KdfCost KdfCost::minimal() { return {minPasses, minMemory}; }

Result<QByteArray> wrap(const SigningKey &key, const Secret &passphrase, const KdfCost &cost)
{
    const KdfCost used{std::clamp(cost.passes, minPasses, maxPasses), std::clamp(cost.memoryBytes, minMemory, maxMemory)};
    const QByteArray publicKey = key.publicKey();
    const QByteArray salt = randomBytes(crypto_pwhash_SALTBYTES);
    const QByteArray nonce = randomBytes(crypto_aead_xchacha20poly1305_ietf_NPUBBYTES);
    const Secret sealing = sealingKey(passphrase, salt, used);
    if (sealing.isEmpty())
        return noMemory(used);

    const QByteArray bound = boundData(publicKey);
    const QByteArrayView seed = key.seed().view();
    QByteArray box(boxBytes, Qt::Uninitialized);
    crypto_aead_xchacha20poly1305_ietf_encrypt(raw(box), nullptr, raw(seed), quint64(seed.size()), raw(bound),
                                               quint64(bound.size()), nullptr, raw(nonce), raw(sealing.view()));
    return canonicalJson({{u"kdf"_s, kdfName},
                          {u"passes"_s, qint64(used.passes)},
                          {u"memory"_s, qint64(used.memoryBytes)},
                          {u"publicKey"_s, base64(publicKey)},
                          {u"salt"_s, base64(salt)},
                          {u"nonce"_s, base64(nonce)},
                          {u"box"_s, base64(box)}});
}

std::optional<QByteArray> publicKeyOf(const QByteArray &wrapped)
{
    const Result<Parts> parts = partsOf(wrapped);
    return parts ? std::optional(parts->publicKey) : std::nullopt;
}

Result<SigningKey> unwrap(const QByteArray &wrapped, const Secret &passphrase)
{
    const Result<Parts> parts = partsOf(wrapped);
    if (!parts)
        return parts.error();
    const Secret sealing = sealingKey(passphrase, parts->salt, parts->cost);
    if (sealing.isEmpty())
        return noMemory(parts->cost);

    const QByteArray bound = boundData(parts->publicKey);
    Secret seed = Secret::zeroed(crypto_sign_SEEDBYTES);
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(seed.data(), nullptr, nullptr, raw(parts->box), quint64(parts->box.size()),
                                                   raw(bound), quint64(bound.size()), raw(parts->nonce),
                                                   raw(sealing.view())) != 0)
        return refused(SignoffWords::tr("The passphrase is wrong; type it again"));
    Result<SigningKey> key = SigningKey::fromSeed(std::move(seed));
    if (key && key->publicKey() != parts->publicKey)
        return inputError(SignoffWords::tr("This wrapped key holds another key than it says; restore it from a backup"));
    return key;
}

} // namespace gaoqian
