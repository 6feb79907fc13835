// Precompiled for every test.
#pragma once

#include <QtCore/QtCore>
#include <QtTest/QtTest>
