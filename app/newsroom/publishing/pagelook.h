// Looking at the pages that went out, where they lie: outside the newsroom file anybody can change them.
#pragma once

#include <QStringList>

namespace gaoqian {

class Newsroom;
struct ArticleSummary;

/// One sentence for each page of the article, in every folder on this computer that one was written to, that is no longer as it
/// was last written there; for each picture beside such a page that is changed or gone; and for a page that nobody can explain
/// (see `isUnexplained`). A page that was moved away is nobody's fault, and its pictures with it.
QStringList pageFindings(Newsroom &newsroom, const ArticleSummary &article);

} // namespace gaoqian
