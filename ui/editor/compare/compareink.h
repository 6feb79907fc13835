// How the text of a comparison looks.
#pragma once

#include "compare/compare.h"

#include <QPalette>
#include <QTextCharFormat>

namespace gaoqian {

class CompareInk {
public:
    /// `pointSize`: of the text itself.
    CompareInk(const QPalette &palette, qreal pointSize) : m_palette(palette), m_pointSize(pointSize) {}

    QTextCharFormat body() const;
    QTextCharFormat heading(int level) const;
    QTextCharFormat note() const;
    QTextCharFormat link(QTextCharFormat format) const;
    /// `format` for a piece that went, came or stayed.
    QTextCharFormat piece(DiffPart::Kind kind, QTextCharFormat format) const;
    /// `format` for a run that is the same in both.
    QTextCharFormat run(const Run &run, QTextCharFormat format) const;

private:
    QPalette m_palette;
    qreal m_pointSize;
};

} // namespace gaoqian
