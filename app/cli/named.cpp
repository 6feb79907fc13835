#include "cli/named.h"

#include "newsroom/signing/signing.h"
#include "store/articlestore.h"
#include "store/database.h"

namespace gaoqian {

Result<Slip> slipNamed(Newsroom &newsroom, const QString &idText)
{
    return newsroom.database().snapshot([&]() -> Result<Slip> {
        auto id = newsroom.articles().resolveId(idText);
        return id ? Signing(newsroom).slip(*id) : Result<Slip>(id.error());
    });
}

} // namespace gaoqian
