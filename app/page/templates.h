// Reading templates before they are rendered. The Mustache engine crashes on a partial that includes itself, eats memory on deep
// nesting, and knows no file names: whatever is wrong with a theme is found here, with file and line.
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QHash>
#include <QString>

namespace gaoqian {

/// What a name in a template stands for.
enum class TemplateValue {
    Text,    ///< Escaped text; as a section `{{#title}}` it tells whether there is any.
    Address, ///< Text that is an address and may stand in `href` or `src`.
    Raw,     ///< HTML, CSS or JSON that the program itself made: body, css, structuredData. Only these may be `{{{raw}}}`.
    Part,    ///< A region or a state of the page: a section that is there or not.
    List     ///< A section repeated for each entry; a list never stands inside another.
};

/// Every name that a template may use.
const QHash<QByteArray, TemplateValue> &templateValues();

/// Whether `page` and what it includes can be rendered: tags closed, sections matched, every name and partial known, raw values
/// only where they are meant, no inclusion in circles, nesting and repetition bounded. The error begins with "file:line: ".
Result<void> checkTemplates(const QHash<QString, QByteArray> &templates);

} // namespace gaoqian
