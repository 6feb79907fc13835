// Precompiled for every folder of ui/: the Widgets and Core headers that nearly every file needs.
#pragma once

#include <QtCore/QtCore>
#include <QtGui/QtGui>
#include <QtWidgets/QtWidgets>

#include <functional>
#include <memory>
#include <optional>
