#pragma once

#include <QTest>

#include "programs.h"

/// What somebody does in her window (`m_student`, `m_mentor`), and what she met where it does not go.
#define STUDENT(step) QVERIFY2(m_student.step, qPrintable("student: " + m_student.trouble()))
#define MENTOR(step) QVERIFY2(m_mentor.step, qPrintable("mentor: " + m_mentor.trouble()))
