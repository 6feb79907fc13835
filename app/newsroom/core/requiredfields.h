// Which fields of the form a newsroom asks for before a story goes up the chain.
#pragma once

#include "base/result.h"

#include <QStringList>

namespace gaoqian {

class Newsroom;

/// What a newsroom can ask for: "title", "channel", "date", "source", "collector", "authors", "keywords", "summary", "cover".
QStringList requirableFields();

/// The setting "form.required", in the order of the form; the title alone where it was never set.
Result<QStringList> requiredFields(const Newsroom &newsroom);
Result<void> setRequiredFields(Newsroom &newsroom, const QStringList &fields);

} // namespace gaoqian
