// QVERIFY for a Result: a failure prints its sentence.
#pragma once

#include "base/result.h"

#include <QTest>

#define VERIFY_OK(expression)                                                                                                    \
    do {                                                                                                                         \
        const auto outcome = (expression);                                                                                       \
        QVERIFY2(outcome.ok(), qPrintable(outcome.ok() ? QString() : outcome.error().message));                                  \
    } while (false)
