// Keys: Ed25519 against published vectors, and private keys under a passphrase against guessing, tampering and hostile files.
#include "signoff/keys.h"
#include "support/cputime.h"
#include "support/memory.h"
#include "support/testprogram.h"

#include <QFile>
#include <QJsonDocument>
#include <QTest>

using namespace gaoqian;
using namespace Qt::StringLiterals;

namespace {

SigningKey someKey() { return std::move(SigningKey::fromSeed(Secret(QByteArray(32, 'k')))).value(); }

QByteArray wrapped(const Secret &passphrase, const KdfCost &cost)
{
    const auto made = wrap(someKey(), passphrase, cost);
    return made ? *made : QByteArray();
}

QByteArray wrappedDemo() { return wrapped(Secret::fromPassphrase(u"demo"_s), KdfCost::minimal()); }

QByteArray with(const QByteArray &wrapped, const QString &member, const QJsonValue &value)
{
    QJsonObject json = QJsonDocument::fromJson(wrapped).object();
    json[member] = value;
    return QJsonDocument(json).toJson();
}

} // namespace

class TestKeys : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void publishedVectors()
    {
        const QString corpora = qEnvironmentVariable("GAOQIAN_CORPORA");
        QFile file(corpora + u"/ed25519/sign.input"_s);
        if (corpora.isEmpty() || !file.open(QIODevice::ReadOnly))
            QSKIP("GAOQIAN_CORPORA does not lead to ed25519/sign.input");
        int found = 0;
        while (!file.atEnd()) {
            // seed and public key : public key : message : signature and message
            const QList<QByteArray> parts = file.readLine().split(':');
            QVERIFY(parts.size() >= 4);
            const QByteArray seed = QByteArray::fromHex(parts[0]).first(32);
            const QByteArray publicKey = QByteArray::fromHex(parts[1]);
            const QByteArray message = QByteArray::fromHex(parts[2]);
            const QByteArray signature = QByteArray::fromHex(parts[3]).first(64);
            const auto key = SigningKey::fromSeed(Secret(seed));
            QVERIFY(key);
            QCOMPARE(key->publicKey(), publicKey);
            QCOMPARE(key->sign(message), signature);
            QVERIFY(signatureHolds(publicKey, message, signature));
            QVERIFY(!signatureHolds(publicKey, QByteArray(message + 'x'), signature));
            QByteArray other = signature;
            other[found % 64] = char(other[found % 64] ^ 1);
            QVERIFY(!signatureHolds(publicKey, message, other));
            ++found;
        }
        qInfo("%d vectors", found);
        QCOMPARE(found, 1024);
    }

    void signaturesOfOddSizesDoNotHold()
    {
        const SigningKey key = someKey();
        const QByteArray signature = key.sign("text");
        QVERIFY(signatureHolds(key.publicKey(), "text", signature));
        QVERIFY(!signatureHolds(key.publicKey(), "text", signature.chopped(1)));
        QVERIFY(!signatureHolds(key.publicKey(), "text", QByteArray(signature + '\0')));
        QVERIFY(!signatureHolds(key.publicKey(), "text", QByteArray()));
        QVERIFY(!signatureHolds(key.publicKey().chopped(1), "text", signature));
        QVERIFY(!signatureHolds(QByteArray(), "text", signature));
    }

    void publicKeys()
    {
        QVERIFY(isPublicKey(someKey().publicKey()));
        QVERIFY(!isPublicKey(QByteArray()));
        QVERIFY(!isPublicKey(QByteArray(32, '\0')));
        QVERIFY(!isPublicKey(QByteArray(32, '\xff')));
        QVERIFY(!isPublicKey(QByteArray(someKey().publicKey() + 'x')));
    }

    void generatedKeysDiffer()
    {
        const SigningKey one = SigningKey::generate();
        const SigningKey two = SigningKey::generate();
        QVERIFY(one.publicKey() != two.publicKey());
        QVERIFY(isPublicKey(one.publicKey()));
        QVERIFY(!SigningKey::fromSeed(Secret(QByteArray(31, 'k'))));
        QVERIFY(!SigningKey::fromSeed(Secret()));
    }

    void fingerprints()
    {
        QCOMPARE(fingerprint(QByteArray("abc")), u"ba78 16bf 8f01 cfea 4141"_s);
        QVERIFY(fingerprint(someKey().publicKey()) != fingerprint(SigningKey::generate().publicKey()));
    }

    void secrets()
    {
        QVERIFY(Secret().isEmpty());
        QVERIFY(Secret(QByteArray()).isEmpty());
        Secret secret(QByteArray("open sesame"));
        QCOMPARE(secret.view(), "open sesame");
        const Secret moved = std::move(secret);
        QCOMPARE(moved.view(), "open sesame");
        QVERIFY(secret.isEmpty()); // NOLINT(bugprone-use-after-move): what is moved from is empty, by contract

        QString text = u"passphrase"_s;
        text.detach();
        QByteArray bytes("passphrase");
        wipe(text);
        wipe(bytes);
        QVERIFY(text.isEmpty() && bytes.isEmpty());
    }

    /// The same characters from another input method are the same passphrase.
    void passphrasesAreNormalised()
    {
        QCOMPARE(Secret::fromPassphrase(u"Rene\u0301"_s).view(), Secret::fromPassphrase(u"Ren\u00e9"_s).view());
        QVERIFY(Secret::fromPassphrase(u"demo"_s).view() != Secret::fromPassphrase(u"demo "_s).view());
    }

    void wrapAndUnwrap()
    {
        const QByteArray wrapped = wrappedDemo();
        const auto key = unwrap(wrapped, Secret::fromPassphrase(u"demo"_s));
        QVERIFY(key);
        QCOMPARE(key->publicKey(), someKey().publicKey());
        QCOMPARE(key->sign("text"), someKey().sign("text"));
        QVERIFY2(!wrapped.contains(QByteArray(32, 'k').toBase64().first(20)), "the key stands open in its wrapping");
        QVERIFY2(wrapped != wrappedDemo(), "salt and nonce are new each time");

        const auto blank = unwrap(::wrapped(Secret(), KdfCost::minimal()), Secret());
        QVERIFY(blank);
    }

    void costsAreStoredAndKept()
    {
        const QJsonObject json = QJsonDocument::fromJson(wrapped(Secret(), {2, 1024 * 1024})).object();
        QCOMPARE(json["kdf"_L1].toString(), u"argon2id"_s);
        QCOMPARE(json["passes"_L1].toInt(), 2);
        QCOMPARE(json["memory"_L1].toInt(), 1024 * 1024);
        const QJsonObject least = QJsonDocument::fromJson(wrapped(Secret(), {0, 0})).object();
        QCOMPARE(least["passes"_L1].toInt(), int(KdfCost::minimal().passes));
        QCOMPARE(least["memory"_L1].toInt(), int(KdfCost::minimal().memoryBytes));
    }

    void wrongPassphrase()
    {
        const QByteArray wrapped = wrappedDemo();
        for (const QString &typed : {u"Demo"_s, u"demo "_s, QString(), QString(100000, u'x')}) {
            const auto key = unwrap(wrapped, Secret::fromPassphrase(typed));
            QVERIFY(!key);
            QCOMPARE(key.error().kind, ErrorKind::Refused);
        }
    }

    /// A changed member is either no wrapped key at all or does not open; it never opens and never takes long.
    void tampered_data()
    {
        QTest::addColumn<QString>("member");
        QTest::addColumn<QJsonValue>("value");
        QTest::addColumn<ErrorKind>("kind");
        const auto bytes = [](int size) { return QJsonValue(QString::fromLatin1(QByteArray(size, 'x').toBase64())); };
        const auto other = QJsonValue(QString::fromLatin1(SigningKey::generate().publicKey().toBase64()));
        QTest::newRow("kdf") << u"kdf"_s << QJsonValue(u"none"_s) << ErrorKind::Input;
        QTest::newRow("no kdf") << u"kdf"_s << QJsonValue(QJsonValue::Undefined) << ErrorKind::Input;
        QTest::newRow("passes") << u"passes"_s << QJsonValue(2) << ErrorKind::Refused;
        QTest::newRow("passes 0") << u"passes"_s << QJsonValue(0) << ErrorKind::Input;
        QTest::newRow("passes 21") << u"passes"_s << QJsonValue(21) << ErrorKind::Input;
        QTest::newRow("passes huge") << u"passes"_s << QJsonValue(1e300) << ErrorKind::Input;
        QTest::newRow("passes negative") << u"passes"_s << QJsonValue(-1) << ErrorKind::Input;
        QTest::newRow("passes broken") << u"passes"_s << QJsonValue(1.5) << ErrorKind::Input;
        QTest::newRow("passes text") << u"passes"_s << QJsonValue(u"1"_s) << ErrorKind::Input;
        QTest::newRow("memory") << u"memory"_s << QJsonValue(16384) << ErrorKind::Refused;
        QTest::newRow("memory all") << u"memory"_s << QJsonValue(1099511627776.0) << ErrorKind::Input;
        QTest::newRow("memory 1 GiB and 1") << u"memory"_s << QJsonValue(1073741825) << ErrorKind::Input;
        QTest::newRow("memory nothing") << u"memory"_s << QJsonValue(0) << ErrorKind::Input;
        QTest::newRow("salt") << u"salt"_s << bytes(16) << ErrorKind::Refused;
        QTest::newRow("salt short") << u"salt"_s << bytes(15) << ErrorKind::Input;
        QTest::newRow("salt no base64") << u"salt"_s << QJsonValue(u"!!!!"_s) << ErrorKind::Input;
        QTest::newRow("nonce") << u"nonce"_s << bytes(24) << ErrorKind::Refused;
        QTest::newRow("nonce long") << u"nonce"_s << bytes(25) << ErrorKind::Input;
        QTest::newRow("box") << u"box"_s << bytes(48) << ErrorKind::Refused;
        QTest::newRow("box short") << u"box"_s << bytes(47) << ErrorKind::Input;
        QTest::newRow("box number") << u"box"_s << QJsonValue(7) << ErrorKind::Input;
        QTest::newRow("another's public key") << u"publicKey"_s << other << ErrorKind::Refused;
        QTest::newRow("no public key") << u"publicKey"_s << QJsonValue(QJsonValue::Undefined) << ErrorKind::Input;
    }

    void tampered()
    {
        QFETCH(QString, member);
        QFETCH(QJsonValue, value);
        QFETCH(ErrorKind, kind);
        const test::CpuTime timer;
        const auto key = unwrap(with(wrappedDemo(), member, value), Secret::fromPassphrase(u"demo"_s));
        QVERIFY(!key);
        QCOMPARE(key.error().kind, kind);
        QVERIFY(timer.elapsed() < 5000);
    }

    /// No passphrase is called wrong, and nothing is thrown, because other programs have taken the memory.
    void memoryThatIsNotToBeHad()
    {
        const Secret passphrase = Secret::fromPassphrase(u"demo"_s);
        const QByteArray dear = with(wrappedDemo(), u"memory"_s, QJsonValue(1073741824));
        const gaoqian::test::ScarceMemory scarce(256 * 1024 * 1024);
        if (!scarce.isScarce())
            QSKIP("Memory cannot be made scarce here");
        const auto made = wrap(someKey(), passphrase, {1, 1024 * 1024 * 1024});
        QVERIFY(!made);
        QCOMPARE(made.error().kind, ErrorKind::Io);
        QVERIFY2(made.error().message.contains(u"1024 MiB"_s), qPrintable(made.error().message));
        const auto opened = unwrap(dear, passphrase);
        QVERIFY(!opened);
        QCOMPARE(opened.error().kind, ErrorKind::Io);
        QVERIFY(wrap(someKey(), passphrase, KdfCost::minimal()));
    }

    void noWrappedKeyAtAll()
    {
        const QByteArray wrapped = wrappedDemo();
        for (const QByteArray &bytes :
             {QByteArray(), QByteArray("{"), QByteArray("[]"), QByteArray("{}"), QByteArray("\0\xff", 2), wrapped.chopped(5),
              QByteArray(10 * 1024 * 1024, '['), QByteArray(wrapped + QByteArray(10000, ' '))}) {
            const auto key = unwrap(bytes, Secret::fromPassphrase(u"demo"_s));
            QVERIFY(!key);
            QCOMPARE(key.error().kind, ErrorKind::Input);
        }
    }
};

GAOQIAN_TEST_APPLESS(TestKeys)
#include "tst_keys.moc"
