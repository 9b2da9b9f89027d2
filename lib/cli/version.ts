/** The versions of Krait and of the language. */
export const kraitVersion = "0.1.0";
export const pythonVersion = "3.14.2";
export const versionText = `Krait ${kraitVersion} (Python ${pythonVersion})`;
