/** Why a message cannot be read. Thrown inside this folder only: it concerns the whole file. */
export class MimeFault extends Error {}
