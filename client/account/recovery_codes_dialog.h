#pragma once

#include <QStringList>

#include "widgets/dialog.h"

class QPagedPaintDevice;

namespace mc::account {

/// Codes that are shown this once, with the ways to keep them. Object names: recoveryCode0 …, copyCodes, saveCodes,
/// printCodes.
class RecoveryCodesDialog : public widgets::Dialog {
    Q_OBJECT
public:
    /// `email`: whose they are, on paper and in the file.
    RecoveryCodesDialog(const QStringList& codes, const QString& email, QWidget* over);

    /// What is kept: a heading, the address, and the codes.
    QString sheet() const;
    /// False, and it says so, when the file cannot be written.
    bool saveTo(const QString& file);
    void printTo(QPagedPaintDevice& paper) const;

private:
    void addCodes();
    void addWays();
    void say(const QString& sentence, bool good);
    void copy();
    void save();
    void print();

    const QStringList m_codes;
    const QString m_email;
    widgets::Label* m_said = nullptr;
};

}  // namespace mc::account
