// QVERIFY for a Result: a failure prints its sentence. The expression is evaluated once (QVERIFY2 would take its text from a
// second time even when all is well).
#pragma once

#include "base/result.h"

#include <QTest>

#define VERIFY_OK(expression)                                                                                                    \
    do {                                                                                                                         \
        const auto &outcome = (expression);                                                                                      \
        QVERIFY2(outcome.ok(), qPrintable(outcome.ok() ? QString() : outcome.error().message));                                  \
    } while (false)
