#include "page/pagetemplate.h"

#include "page/html.h"

#include <sstream>

namespace gaoqian {

using namespace Qt::StringLiterals;
namespace mustache = kainjow::mustache;

namespace {

using Partials = std::unordered_map<std::string, mustache::data>;

/// `file` with every file that it includes in its place: the engine would parse these anew each time it comes to them. One that
/// ends in a brace goes to `apart`, because it would make a tag of what follows.
QByteArray joined(const QHash<QString, QByteArray> &templates, const QString &file, Partials &apart)
{
    const QByteArray text = templates.value(file);
    QByteArray whole;
    qsizetype position = 0;
    while (true) {
        const qsizetype start = text.indexOf("{{", position);
        if (start < 0)
            return whole + text.sliced(position);
        const QByteArray closing(text.mid(start + 2, 1) == "{" ? "}}}" : "}}");
        const qsizetype inside = start + closing.size();
        const qsizetype end = text.indexOf(closing, inside);
        const qsizetype next = end < 0 ? text.size() : end + closing.size();
        const QByteArray contents = text.mid(inside, end - inside).trimmed();
        whole += text.sliced(position, start - position);
        position = next;
        if (!contents.startsWith('>')) {
            whole += text.sliced(start, next - start);
            continue;
        }
        const QString name = QString::fromUtf8(contents.sliced(1).trimmed());
        const QByteArray partial = joined(templates, name, apart);
        if (partial.endsWith('{')) {
            whole += text.sliced(start, next - start);
            apart.insert_or_assign(name.toStdString(), mustache::data(partial.toStdString()));
        } else {
            whole += partial;
        }
    }
}

/// Partials come from the theme alone: the engine's own context would take a story's title for a template of that name.
class Context final : public mustache::context<std::string> {
public:
    Context(const mustache::data *data, const Partials &partials) : context(data), m_partials(partials) {}

    const mustache::data *get_partial(const std::string &name) const override
    {
        const auto found = m_partials.find(name);
        return found == m_partials.end() ? nullptr : &found->second;
    }

private:
    const Partials &m_partials;
};

} // namespace

PageTemplate::PageTemplate(const QHash<QString, QByteArray> &templates) :
    m_engine(joined(templates, u"page"_s, m_partials).toStdString())
{
    m_engine.set_custom_escape([](const std::string &text) { return escapedHtml(QString::fromStdString(text)).toStdString(); });
}

std::string PageTemplate::rendered(const mustache::data &page) const
{
    Context context(&page, m_partials);
    std::ostringstream stream;
    m_engine.render(context, stream);
    return stream.str();
}

} // namespace gaoqian
