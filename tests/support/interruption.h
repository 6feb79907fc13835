// Lets a test do something just before a certain statement of a newsroom's connection goes to the database: another program's act
// at the worst moment.
#pragma once

#include "store/pace.h"

#include <functional>

namespace gaoqian::test {

/// Does `act` once, before the first statement that begins with `statement` after `skip` others of that kind. Statements of `act`
/// itself, if they come by here, are let through.
class Interruption : public Pace {
public:
    Interruption(QString statement, std::function<void()> act, int skip = 0) :
        m_statement(std::move(statement)), m_act(std::move(act)), m_left(skip)
    {}

    void beforeStatement(const QString &sql) override
    {
        if (m_done || !sql.startsWith(m_statement) || m_left-- > 0)
            return;
        m_done = true;
        m_act();
    }
    void whileOthersWrite() override {}

    bool hasHappened() const { return m_done; }

private:
    const QString m_statement;
    const std::function<void()> m_act;
    int m_left;
    bool m_done = false;
};

} // namespace gaoqian::test
