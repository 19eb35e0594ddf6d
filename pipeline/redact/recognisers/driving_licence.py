"""British driver numbers."""

from presidio_analyzer.predefined_recognizers import UkDrivingLicenceRecognizer

from pipeline.redact.recognisers.pattern import ContextRecogniser


class DrivingLicenceRecogniser(ContextRecogniser):
    """Presidio's check of the surname part, on the letters and digits alone."""

    _presidio = UkDrivingLicenceRecognizer()

    def validate_result(self, pattern_text: str) -> bool | None:
        """False when the first five characters cannot stand for a surname."""
        compact = "".join(c for c in pattern_text if c.isalnum())
        if len(compact) == 8:
            return None
        return self._presidio.validate_result(compact)
