#include "slip/striplayout.h"

#include "look/look.h"
#include "slip/sliptext.h"

#include <QCoreApplication>
#include <QFontMetrics>

namespace gaoqian {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(SlipStrip)
};

/// How generously the strip is laid out.
struct Ease {
    int sealCap;  ///< No seal is wider.
    int stageGap; ///< Between stages; the arrow stands there.
    int sealGap;  ///< Between seals.
    int roleCap;  ///< No role's text is wider.
    bool waiting;
};

QList<StripStage> stagesOf(const Slip &slip, const QDateTime &now)
{
    const QDateTime since = slip.waitingSince();
    QList<StripStage> stages;
    for (int index = 0; index < slip.chain().stages.size(); ++index) {
        StripStage stage;
        stage.role = slip.chain().stages[index].role;
        stage.current = !slip.broken() && index == slip.currentStage();
        if (stage.current && since.isValid())
            stage.waiting = since.secsTo(now) < 60 ? Tr::tr("its turn now") : Tr::tr("waiting %1").arg(ageText(since, now));
        stages += stage;
    }
    for (int index = 0; index < slip.slotList().size(); ++index) {
        const Slot &slot = slip.slotList()[index];
        if (slot.stage >= 0 && slot.stage < stages.size())
            stages[slot.stage].seals += StripSeal{{}, sealFace(slip, slot), index};
    }
    return stages;
}

/// Sets every rectangle for `ease` and answers where the last stage ends.
int place(QList<StripStage> &stages, const QRect &area, const StripFonts &fonts, const Ease &ease)
{
    const QFontMetrics small(fonts.small);
    const int roleHeight = small.height();
    const int height = sealHeight(fonts.name);
    const int top = area.top() + (area.height() - roleHeight - 2 - height) / 2;
    int x = area.left();
    for (StripStage &stage : stages) {
        if (!ease.waiting)
            stage.waiting.clear();
        QFont roleFont = fonts.small;
        roleFont.setBold(stage.current);
        const int roleWidth = qMin(ease.roleCap, QFontMetrics(roleFont).horizontalAdvance(stage.role) + 1);
        stage.roleRect = {x, top, roleWidth, roleHeight};
        const int waitingWidth = stage.waiting.isEmpty() ? 0 : small.horizontalAdvance(stage.waiting) + 1;
        stage.waitingRect = {x + roleWidth + gridStep, top, waitingWidth, roleHeight};
        int sealX = x;
        for (StripSeal &seal : stage.seals) {
            const int width = qMin(ease.sealCap, sealWidth(seal.face, fonts.name));
            seal.rect = {sealX, top + roleHeight + 2, width, height};
            sealX += width + ease.sealGap;
        }
        const int headWidth = roleWidth + (waitingWidth > 0 ? gridStep + waitingWidth : 0);
        stage.rect = {x, area.top(), qMax(headWidth, sealX - ease.sealGap - x), area.height()};
        x = stage.rect.right() + 1 + ease.stageGap;
    }
    return x - ease.stageGap;
}

} // namespace

QList<StripStage> stripLayout(const Slip &slip, const QDateTime &now, const QRect &area, const StripFonts &fonts)
{
    const int em = QFontMetrics(fonts.name).height();
    const int oneGlyph = em + gridStep / 2;
    QList<StripStage> stages = stagesOf(slip, now);
    int widest = oneGlyph;
    int widestRole = 0;
    for (const StripStage &stage : std::as_const(stages)) {
        widestRole = qMax(widestRole, int(stage.role.size() + 1) * em);
        for (const StripSeal &seal : stage.seals)
            widest = qMax(widest, sealWidth(seal.face, fonts.name));
    }

    Ease ease{widest, 4 * gridStep, gridStep - 2, widestRole, true};
    const auto fits = [&] { return place(stages, area, fonts, ease) <= area.right() + 1; };
    while (!fits()) {
        const int shortName = 2 * em + gridStep;
        if (ease.sealCap > shortName)
            ease.sealCap = qMax(shortName, ease.sealCap - gridStep);
        else if (ease.waiting)
            ease.waiting = false;
        else if (ease.stageGap > 2 * gridStep)
            ease.stageGap -= gridStep / 2;
        else if (ease.sealCap > oneGlyph)
            ease.sealCap = qMax(oneGlyph, ease.sealCap - gridStep / 2);
        else if (ease.sealCap > leastSealWidth || ease.sealGap > 3) {
            ease.sealCap = leastSealWidth;
            ease.sealGap = 3;
        } else if (ease.roleCap > em)
            ease.roleCap = qMax(em, qMin(ease.roleCap, widestRole) - 2);
        else if (ease.stageGap > gridStep)
            ease.stageGap -= 2;
        else
            break;
    }
    // A chain of a dozen stages in no room at all: whole stages at the end are left out rather than cut through.
    while (!stages.isEmpty() && stages.last().rect.right() > area.right())
        stages.removeLast();
    return stages;
}

} // namespace gaoqian
