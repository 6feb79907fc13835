// Who is who: people and chain definitions as certified by the newsroom's key.
#pragma once

#include "base/result.h"
#include "signoff/chain.h"
#include "signoff/keys.h"

#include <QDateTime>
#include <QStringList>

namespace gaoqian {

/// A newsroom's own identity. Desktops pin the key's fingerprint when they first open the newsroom.
struct NewsroomIdentity {
    QString id;
    QByteArray publicKey;

    bool operator==(const NewsroomIdentity &) const = default;
};

/// One member of staff.
struct Person {
    QString id;
    QString name;
    QStringList roles;
    bool admin = false; ///< Holds a wrapped copy of the newsroom's key: adds people, sets chains.
    QByteArray publicKey;
    /// When this certificate came into force: for somebody's first, when they joined.
    QDateTime certifiedFrom;
    QByteArray certificate; ///< The newsroom key's signature over all of the above and the newsroom's id.

    bool operator==(const Person &) const = default;
};

/// A chain definition for one channel and everything below it; the empty channel is the newsroom's default.
struct ChainDefinition {
    QString id;
    QStringList channel;
    Chain chain;
    QDateTime since;
    QByteArray certificate;

    bool operator==(const ChainDefinition &) const = default;
};

/// `person`/`definition` with its certificate made. Names and roles are trimmed and NFC-normalised first.
Person certified(Person person, const QString &newsroomId, const SigningKey &newsroomKey);
ChainDefinition certified(ChainDefinition definition, const QString &newsroomId, const SigningKey &newsroomKey);

bool certificateHolds(const Person &person, const NewsroomIdentity &newsroom);
bool certificateHolds(const ChainDefinition &definition, const NewsroomIdentity &newsroom);

/// Whether `definition` is for `channel` itself or something above it.
bool appliesTo(const ChainDefinition &definition, const QStringList &channel);

/// The definition that governs `channel`: the newest of the longest channel path that is a beginning of it, among those whose
/// certificate holds. Refused when there is none.
Result<ChainDefinition> chainFor(const QList<ChainDefinition> &definitions, const NewsroomIdentity &newsroom,
                                 const QStringList &channel);

} // namespace gaoqian
