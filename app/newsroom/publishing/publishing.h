// How a page goes out: the newsroom's record of it and the file itself agree, whenever a program is killed between the two.
//
// The page is staged beside its place, whole and on the disk. One transaction then decides: the slip still holds over exactly
// this content, the story is published with it, and the record says what is going out and where. After that the file takes its
// place, and the record says that it is out. Who is killed in between leaves a record that is not finished; the next program to
// open the newsroom puts the file in its place, or takes everything back.
#pragma once

#include "base/stagedfile.h"
#include "newsroom/core/newsroom.h"
#include "store/publicationstore.h"

#include <functional>
#include <memory>

class QLockFile;

namespace gaoqian {

/// How long one waits for another program that is exporting, too.
inline constexpr int turnMilliseconds = 60000;

/// The right to write pages of a newsroom, which one program has at a time: what another left half-way can then be told from what
/// it is just doing.
class ExportTurn {
public:
    /// Waits up to `milliseconds`. A Conflict when another program is still exporting then. `tell` gets a sentence for a person
    /// that says for whom, once, when that takes longer than a moment.
    static Result<ExportTurn> take(const Newsroom &newsroom, int milliseconds,
                                   const std::function<void(const QString &)> &tell = {});
    ~ExportTurn();
    ExportTurn(ExportTurn &&) noexcept;
    ExportTurn &operator=(ExportTurn &&) = delete;

private:
    explicit ExportTurn(std::unique_ptr<QLockFile> lock);
    std::unique_ptr<QLockFile> m_lock;
};

/// This computer, as the record of what went out names it: only here the folders in that record are those that were written to.
QString thisDesk();

/// Whether a file at `path` has the bytes that `pageHash` (SHA-256, 64 lower-case hex digits) is of.
bool holdsPage(const QString &path, const QString &pageHash);

/// Puts the staged `page` into its place and on record, in that order of events described above; to be called in one's turn.
/// `publication` says what the page was made of (article, content) and where it goes; `stillShows` is asked in the transaction
/// that decides whether all that the page shows beside the story is still so. A Conflict, with nothing changed, when the story
/// or its slip is no longer that; Refused when the slip does not hold; or what `stillShows` says.
Result<void> publish(Newsroom &newsroom, Publication publication, StagedFile page,
                     const std::function<Result<void>()> &stillShows);

/// Removes from `folder`, where this newsroom's pages go, the parts of pages and pictures that killed programs left there: those
/// of stories and pictures that this newsroom has, but for pages that are still to be finished. Other newsrooms, even a copy of
/// this one, may have their turn in the same folder: a part that was written within the last hour may be theirs, and stays. To
/// be called in one's turn.
void clearLeftParts(Newsroom &newsroom, const QString &folder, const ExportTurn &turn);

/// Whether `left`, which was begun and not finished, can be looked at from here: it is this computer's, its folder is there now,
/// and it is about nothing but a page.
bool canBeSettled(const Publication &left);

/// Whether that would decide about what nobody knows: in its page's place stands a page that is neither the one that was being
/// written nor on record.
bool isUnexplained(Newsroom &newsroom, const Publication &left);

/// Finishes or takes back what killed programs left half-way on this computer. What cannot be reached now (a folder on a stick)
/// is left for the next time, and what is unexplained for a person. Nothing but pages and their parts is touched, whatever the
/// record says. To be called in one's turn.
void settleInterruptedExports(Newsroom &newsroom, const ExportTurn &turn);
/// The same for who has no turn: waits for it up to `milliseconds`, and does nothing while another program is exporting then.
void settleInterruptedExports(Newsroom &newsroom, int milliseconds);

} // namespace gaoqian
