// Failures as values: a Result holds either what was asked for, or an Error that can be shown to a person as it stands.
#pragma once

#include <QString>

#include <optional>
#include <utility>
#include <variant>

namespace gaoqian {

/// What kind of failure this is, for callers that act on it (the command line's exit code, a dialog's choice of buttons).
enum class ErrorKind {
    Refused, ///< The newsroom says no: a rule, a missing right, a wrong passphrase, a slip that does not hold.
    Usage,   ///< The caller asked for something that makes no sense: an unknown verb, format or role.
    Input,   ///< Foreign data that cannot be understood: broken JSON, a file that is not what its name says.
    Io,      ///< A file, folder or database could not be read or written.
    Conflict ///< Somebody else changed it meanwhile: the version on disk is newer than the one that was edited.
};

/// One sentence for a person (what happened, and what to do), already translated; it ends without a full stop so that it can
/// stand inside another line.
struct Error {
    ErrorKind kind = ErrorKind::Refused;
    QString message;

    bool operator==(const Error &) const = default;
};

inline Error refused(QString message) { return {ErrorKind::Refused, std::move(message)}; }
inline Error usageError(QString message) { return {ErrorKind::Usage, std::move(message)}; }
inline Error inputError(QString message) { return {ErrorKind::Input, std::move(message)}; }
inline Error ioError(QString message) { return {ErrorKind::Io, std::move(message)}; }
inline Error conflict(QString message) { return {ErrorKind::Conflict, std::move(message)}; }

/// Either a T or an Error. `value()` and `operator*` may only be called when `ok()`; `error()` only when not.
template <typename T> class [[nodiscard]] Result {
public:
    Result(T value) : m_state(std::in_place_index<0>, std::move(value)) {}
    Result(Error error) : m_state(std::in_place_index<1>, std::move(error)) {}

    bool ok() const { return m_state.index() == 0; }
    explicit operator bool() const { return ok(); }

    const T &value() const & { return *std::get_if<0>(&m_state); }
    T &value() & { return *std::get_if<0>(&m_state); }
    T &&value() && { return std::move(*std::get_if<0>(&m_state)); }
    const T &operator*() const & { return value(); }
    T &operator*() & { return value(); }
    T &&operator*() && { return std::move(*this).value(); }
    const T *operator->() const { return &value(); }
    T *operator->() { return &value(); }

    const Error &error() const { return *std::get_if<1>(&m_state); }

private:
    std::variant<T, Error> m_state;
};

/// The outcome of an act that has no answer but may fail.
template <> class [[nodiscard]] Result<void> {
public:
    Result() = default;
    Result(Error error) : m_error(std::move(error)) {}

    bool ok() const { return !m_error; }
    explicit operator bool() const { return ok(); }
    const Error &error() const { return *m_error; }

private:
    std::optional<Error> m_error;
};

} // namespace gaoqian
