// A fuzzer of HTML intake: the first byte chooses what for, the rest is the page.
#include "fuzz.h"

#include "support/intakepromises.h"

using namespace gaoqian;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size == 0)
        return 0;
    const Purpose purpose = data[0] % 2 == 0 ? Purpose::Paste : Purpose::Story;
    const QByteArray html(reinterpret_cast<const char *>(data) + 1, qsizetype(size) - 1);
    const Result<Intake> intake = takeIn(html, Format::Html, purpose);
    if (!intake.ok())
        return 0;
    fuzz::demand(test::brokenPromise(*intake));
    if (purpose == Purpose::Paste)
        fuzz::demand(test::staysClean(*intake) ? QString() : QStringLiteral("is not clean when it is cleaned again"));
    return 0;
}
