#include "newsroom/core/requiredfields.h"

#include "newsroom/core/newsroom.h"
#include "store/settingsstore.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace gaoqian {

namespace {

constexpr auto settingKey = "form.required"_L1;

} // namespace

QStringList requirableFields()
{
    return {u"title"_s,   u"channel"_s,  u"date"_s,    u"source"_s, u"collector"_s,
            u"authors"_s, u"keywords"_s, u"summary"_s, u"cover"_s};
}

Result<QStringList> requiredFields(const Newsroom &newsroom)
{
    const auto set = newsroom.settings().value(settingKey);
    if (!set)
        return set.error();
    if (!set->isArray())
        return QStringList{u"title"_s};
    QStringList names;
    const QStringList known = requirableFields();
    for (const QString &name : known) {
        if (set->toArray().contains(name))
            names += name;
    }
    return names;
}

Result<void> setRequiredFields(Newsroom &newsroom, const QStringList &fields)
{
    return newsroom.settings().setValue(settingKey, QJsonArray::fromStringList(fields));
}

} // namespace gaoqian
