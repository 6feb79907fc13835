// An article in the one form that equal content takes: what is stored, compared, signed and shown.
#pragma once

#include "article/article.h"
#include "base/result.h"

#include <QByteArray>

#include <memory>

namespace gaoqian {

/// Never changes once it is made: the article is normalised, written and hashed then, and never again by who is handed it. Copies
/// share it, between threads too. Whoever changes the article makes a new one.
class NormalArticle {
public:
    NormalArticle() : NormalArticle(Article()) {} ///< Of an empty article.
    explicit NormalArticle(const Article &article);

    /// Reads what `json` holds; refuses what `articleFromJson` refuses.
    static Result<NormalArticle> fromJson(const QByteArray &bytes);

    const Article &article() const { return m_form->article; }
    operator const Article &() const { return article(); } ///< Read like the article that it is.
    const Article *operator->() const { return &article(); }

    /// The whole article, UTF-8, keys sorted, compact: equal articles have equal bytes.
    const QByteArray &json() const { return m_form->json; }

    /// SHA-256 over `canonicalContent`, 64 lower-case hex digits: what signatures are made over.
    const QString &digest() const { return m_form->digest; }

    bool operator==(const NormalArticle &other) const { return m_form == other.m_form || json() == other.json(); }
    bool operator==(const Article &other) const { return article() == other; }

private:
    struct Form {
        Article article;
        QByteArray json;
        QString digest;
    };
    std::shared_ptr<const Form> m_form;
};

} // namespace gaoqian
