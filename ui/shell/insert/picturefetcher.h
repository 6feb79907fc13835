// Fetches a picture from the web when a person asks for it: the only place where Gaoqian asks the network for anything that a
// story names. Careful, because the address came with foreign text.
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QNetworkReply>
#include <QObject>

#include <map>
#include <memory>

QT_BEGIN_NAMESPACE
class QNetworkAccessManager;
QT_END_NAMESPACE

namespace gaoqian {

/// http and https only, also where an address leads on to another, and never from https back to http. Nothing is told about the
/// person: no cookies, no passwords, no referring page. What comes is held to intake's limits while it comes.
class PictureFetcher : public QObject {
    Q_OBJECT

public:
    /// For everything from the first connection to the last byte, in milliseconds.
    static constexpr int defaultTimeLimit = 15'000;
    /// How often an address may lead on to another.
    static constexpr int redirectLimit = 5;

    explicit PictureFetcher(QObject *parent = nullptr);
    ~PictureFetcher() override;

    /// In milliseconds, for what is fetched from now on.
    void setTimeLimit(int milliseconds) { m_timeLimit = milliseconds; }

    /// Begins; one of the signals follows, never from within. What is on its way already is not begun again.
    void fetch(const QString &address);
    /// Gives up; no signal follows.
    void cancel();

    bool isFetching(const QString &address) const { return m_fetches.contains(address); }
    int pending() const { return int(m_fetches.size()); }

Q_SIGNALS:
    /// `bytes` begin like a picture of a known kind; more than that is not looked at.
    void fetched(const QString &address, const QByteArray &bytes);
    void failed(const QString &address, const gaoqian::Error &why);

private:
    struct Fetch;

    void request(Fetch &fetch);
    void lookAtHeaders(Fetch &fetch);
    void read(Fetch &fetch);
    void followRedirect(Fetch &fetch);
    void finish(Fetch &fetch);
    void fail(Fetch &fetch, const Error &why);
    Error errorOf(const QNetworkReply &reply) const;

    QNetworkAccessManager *m_network = nullptr; ///< Made when first needed.
    std::map<QString, std::unique_ptr<Fetch>> m_fetches;
    int m_timeLimit = defaultTimeLimit;
};

} // namespace gaoqian
