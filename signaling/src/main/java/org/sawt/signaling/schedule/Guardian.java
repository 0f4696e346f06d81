package org.sawt.signaling.schedule;

import org.sawt.signaling.shared.GuardianId;
import org.sawt.signaling.shared.Language;
import org.sawt.signaling.shared.PersonName;

/** A parent or carer, by the name and in the language in which to speak to them. */
public record Guardian(GuardianId id, PersonName name, Language language) {}
