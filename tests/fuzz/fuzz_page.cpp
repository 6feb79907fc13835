// A fuzzer of saved pages: what begins with a capital is a page in one file, everything else a page by itself, which gets the
// mark of a browser so that its story is looked for.
#include "fuzz.h"

#include "support/intakepromises.h"

using namespace gaoqian;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size == 0)
        return 0;
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    const bool inOneFile = data[0] >= 'A' && data[0] <= 'Z';
    const QByteArray page = inOneFile ? bytes : "<!-- saved from url=(0023)https://example.org/a/b -->" + bytes;
    const Result<Intake> intake = takeIn(page, inOneFile ? Format::Mhtml : Format::Html);
    if (intake.ok())
        fuzz::demand(test::brokenPromise(*intake));
    return 0;
}
