#include "intake/html/report.h"

#include "intake/core/intakewords.h"

namespace gaoqian {

QList<IntakeNote> notesOn(const HtmlFindings &findings, bool simplified)
{
    QList<IntakeNote> notes;
    const auto add = [&](qsizetype count, const QString &note, const QList<BodyPlace> &places = {}) {
        if (count > 0)
            notes.append({note, places});
    };
    const auto count = [](const auto &list) { return int(list.size()); };
    add(simplified, IntakeWords::tr("Markup nested too deep was dropped; its text was kept"));
    add(count(findings.insertions), IntakeWords::tr("%n tracked insertion(s) accepted", nullptr, count(findings.insertions)),
        findings.insertions);
    add(count(findings.deletions), IntakeWords::tr("%n tracked deletion(s) left out", nullptr, count(findings.deletions)),
        findings.deletions);
    const int remote = count(findings.remotePictures);
    add(remote, IntakeWords::tr("%n picture(s) on the net were not fetched; each has its place in the text", nullptr, remote),
        findings.remotePlaces);
    const int broken = count(findings.brokenPictures);
    add(broken, IntakeWords::tr("%n picture(s) could not be taken in: %1", nullptr, broken).arg(findings.brokenPictures.value(0)),
        findings.brokenPlaces);
    const int stilled = count(findings.stilledPictures);
    add(stilled, IntakeWords::tr("%n moving picture(s) were too large; only their first frames were kept", nullptr, stilled),
        findings.stilledPictures);
    add(count(findings.lostPictures),
        IntakeWords::tr("%n picture(s) were not part of what was taken in; insert them anew", nullptr,
                        count(findings.lostPictures)),
        findings.lostPictures);
    add(count(findings.media),
        IntakeWords::tr("%n video(s), sound(s) or embedded page(s) were left out", nullptr, count(findings.media)),
        findings.media);
    add(count(findings.unsafeLinks),
        IntakeWords::tr("%n link(s) to no address on the web were dropped; their text was kept", nullptr,
                        count(findings.unsafeLinks)),
        findings.unsafeLinks);
    add(count(findings.hidden), IntakeWords::tr("%n hidden part(s) were left out", nullptr, count(findings.hidden)),
        findings.hidden);
    add(count(findings.recountedLists),
        IntakeWords::tr("%n numbered list(s) went on counting from another; check their numbers", nullptr,
                        count(findings.recountedLists)),
        findings.recountedLists);
    const int numbers = count(findings.textNumbers);
    add(numbers,
        IntakeWords::tr("%n list item(s) keep their number as text, because it is not the one that a list here would show",
                        nullptr, numbers),
        findings.textNumbers);
    const int styles = findings.droppedStyles.count();
    add(styles, IntakeWords::tr("%n style(s) dropped: fonts, sizes and colours are the page's matter", nullptr, styles),
        findings.droppedStyles.places());
    return notes;
}

} // namespace gaoqian
