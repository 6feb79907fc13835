// Breaks the arrows, so that the check can be seen to notice.
#include <QtWidgets/QWidget>
