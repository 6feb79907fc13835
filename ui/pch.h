// Precompiled for every folder of ui/: what nearly every file needs, and no more. Whole modules (<QtWidgets/QtWidgets>) make a
// header that takes longer to load than most files take to compile.
#pragma once

#include <QAction>
#include <QApplication>
#include <QBoxLayout>
#include <QDateTime>
#include <QDialog>
#include <QFuture>
#include <QHash>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QPointer>
#include <QPushButton>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextEdit>
#include <QTimer>
#include <QToolButton>

#include <algorithm>
#include <functional>
#include <memory>
#include <optional>
