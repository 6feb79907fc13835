// One version of a story, to be read: what changed since then, or the whole text as it was, which can be copied from.
#pragma once

#include "compare/compare.h"
#include "editor/document/shownpicture.h"

#include <QImage>
#include <QWidget>

#include <functional>

class QTabBar;

namespace gaoqian {

class CompareView;

class VersionView : public QWidget {
    Q_OBJECT

public:
    explicit VersionView(QWidget *parent = nullptr);

    /// Shows `version`; `sinceThen` is what has to be done to it to get the story as it stands now.
    void setVersion(const Article &version, const Comparison &sinceThen);

    /// See CompareView.
    void setAssetSource(AssetSource source);
    void notePicture(const QString &hash); ///< It was on its way and is here.

private:
    void showChosen();

    QTabBar *m_tabs;
    CompareView *m_view;
    Article m_version;
    Comparison m_sinceThen;
};

} // namespace gaoqian
