// Owns the features of a window: each is made from exactly what it needs, so after what it needs, and they go in the reverse
// order, before the window's own members and widgets do.
#pragma once

#include "shell/frame/statusline.h"

#include <QObject>

#include <memory>
#include <vector>

namespace gaoqian {

class Features {
public:
    /// `status` outlives the features. What one of them says in a signal `remarked` or `remarkedBriefly` is said there.
    explicit Features(StatusLine &status) : m_status(status) {}
    ~Features()
    {
        while (!m_made.empty())
            m_made.pop_back(); // a vector does not say in which order it lets its elements go
    }
    Q_DISABLE_COPY_MOVE(Features)

    /// Makes a feature, a QObject, from what its constructor takes. It may have a parent: it goes before that one does.
    template <typename Feature, typename... Needs> Feature &add(Needs &&...needs)
    {
        auto made = std::make_unique<Feature>(std::forward<Needs>(needs)...);
        Feature &feature = *made;
        m_made.push_back(std::move(made));
        if constexpr (requires { &Feature::remarked; })
            QObject::connect(&feature, &Feature::remarked, &m_status, &StatusLine::say);
        if constexpr (requires { &Feature::remarkedBriefly; })
            QObject::connect(&feature, &Feature::remarkedBriefly, &m_status, &StatusLine::sayBriefly);
        return feature;
    }

private:
    StatusLine &m_status;
    std::vector<std::unique_ptr<QObject>> m_made;
};

} // namespace gaoqian
